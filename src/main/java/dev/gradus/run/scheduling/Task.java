package dev.gradus.run.scheduling;

/** Something that works in turns. Its turns never overlap; each one sees everything the turn before has written. */
public interface Task {
    /** Reads messages and answers them; short, no computation. Tells when the task wants to work next. */
    Wish answer();

    /** Reads messages and works for a slice of about 15 ms. Tells when the task wants to work next. */
    Wish work();
}
