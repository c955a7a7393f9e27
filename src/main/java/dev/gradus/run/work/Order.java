package dev.gradus.run.work;

import dev.gradus.run.EngineId;
import dev.gradus.run.Limits;
import dev.gradus.run.RunId;
import dev.gradus.run.RunMeters;
import dev.gradus.run.Terms;
import dev.gradus.run.VisitorId;
import dev.gradus.run.scheduling.NanoClock;

/** Everything that a run's work is made from. */
public record Order(
        RunId id,
        VisitorId owner,
        EngineId engine,
        Origin origin,
        long budget,
        Terms terms,
        Limits limits,
        Seat seat,
        NanoClock clock,
        RunMeters meters) {}
