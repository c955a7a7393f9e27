package dev.gradus.labs.rematerialisation;

/**
 * One operation of a schedule.
 *
 * @param position of the state that is loaded, computed, or gone back through; 0 is the input
 * @param keeps whether a computed state stays in memory until it has been gone back through
 */
record Operation(Kind kind, int position, Boolean keeps) {
    /** What is done. */
    enum Kind {
        /** A state that is kept becomes the one at hand. */
        LOAD(0),
        /** The state after the one at hand is computed. */
        FORWARD(1),
        /** The gradient goes through a layer, which needs the state before it; a kept state is free after that. */
        BACKWARD(2);

        private final int lane;

        Kind(int lane) {
            this.lane = lane;
        }

        /** Its place on the timeline. */
        int lane() {
            return lane;
        }
    }

    static Operation load(int position) {
        return new Operation(Kind.LOAD, position, false);
    }

    static Operation forward(int position) {
        return new Operation(Kind.FORWARD, position, false);
    }

    static Operation forwardKept(int position) {
        return new Operation(Kind.FORWARD, position, true);
    }

    static Operation backward(int position) {
        return new Operation(Kind.BACKWARD, position, false);
    }
}
