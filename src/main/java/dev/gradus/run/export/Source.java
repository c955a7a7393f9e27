package dev.gradus.run.export;

import dev.gradus.sim.SharedData;
import dev.gradus.sim.SlicedWriting;
import java.io.IOException;
import java.io.OutputStream;

/** What can be written out: begins when it is its turn. */
interface Source {
    SlicedWriting begin(OutputStream out, SharedData data) throws IOException;

    /** Whose name a fault is written down under. */
    record Named(String name, Source source) {}
}
