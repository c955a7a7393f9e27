package dev.gradus.server.socket;

import dev.gradus.run.Command;
import java.util.Set;

/** What a browser says. */
sealed interface Incoming {
    record Order(Command command) implements Incoming {}

    record View(Set<String> wanted) implements Incoming {}

    record Acknowledgement(long sequence) implements Incoming {}

    /** Not in our language; {@code what} says what must be. */
    record Unreadable(String what) implements Incoming {}
}
