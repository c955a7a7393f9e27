package dev.gradus.kernel.plain;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Strided;

/** One innermost row after another. */
public class PlainDoubleStrided implements Strided {
    @Override
    public void copy(Storage fromStorage, Layout layout, Storage toStorage) {
        double[] from = fromStorage.doubles();
        double[] to = toStorage.doubles();
        Walk walk = new Walk(layout);
        for (int start = 0; start < to.length; start += walk.innerSize()) {
            for (int j = 0; j < walk.innerSize(); j++) {
                to[start + j] = from[walk.position() + j * walk.innerStride()];
            }
            walk.nextRow();
        }
    }

    @Override
    public void place(Storage fromStorage, Layout layout, Storage toStorage) {
        double[] from = fromStorage.doubles();
        double[] to = toStorage.doubles();
        Walk walk = new Walk(layout);
        for (int start = 0; start < from.length; start += walk.innerSize()) {
            for (int j = 0; j < walk.innerSize(); j++) {
                to[walk.position() + j * walk.innerStride()] = from[start + j];
            }
            walk.nextRow();
        }
    }

    @Override
    public void addTo(Storage fromStorage, Layout layout, Storage toStorage) {
        double[] from = fromStorage.doubles();
        double[] to = toStorage.doubles();
        Walk walk = new Walk(layout);
        for (int start = 0; start < from.length; start += walk.innerSize()) {
            for (int j = 0; j < walk.innerSize(); j++) {
                to[walk.position() + j * walk.innerStride()] += from[start + j];
            }
            walk.nextRow();
        }
    }
}
