package dev.gradus.data.generate;

import dev.gradus.random.Rng;

/** The eight classes of point clouds, in label order. Each draws points uniformly on its surface, z up. */
enum Solid {
    SPHERE("sphere"),
    CUBE("cube"),
    CYLINDER("cylinder"),
    CONE("cone"),
    TORUS("torus"),
    ELLIPSOID("ellipsoid"),
    HELIX("helix"),
    SADDLE("saddle");

    private static final double CYLINDER_RADIUS = 0.6;
    private static final double CONE_RADIUS = 0.8;
    private static final double RING = 0.7;
    private static final double TUBE = 0.3;
    private static final double[] SEMI_AXES = {1, 0.65, 0.4};
    private static final double HELIX_RADIUS = 0.6;
    private static final double HELIX_TURNS = 3;
    private static final double BEND = 0.8;

    private final String title;

    Solid(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Writes x, y, z of a random point of its surface. */
    void draw(double[] point, Rng rng) {
        switch (this) {
            case SPHERE -> direction(point, rng);
            case CUBE -> cube(point, rng);
            case CYLINDER -> cylinder(point, rng);
            case CONE -> cone(point, rng);
            case TORUS -> torus(point, rng);
            case ELLIPSOID -> ellipsoid(point, rng);
            case HELIX -> helix(point, rng);
            case SADDLE -> saddle(point, rng);
        }
    }

    private static void direction(double[] point, Rng rng) {
        double z = rng.uniform(-1, 1);
        around(point, Math.sqrt(1 - z * z), turn(rng));
        point[2] = z;
    }

    private static void cube(double[] point, Rng rng) {
        int face = (int) rng.integer(0, 6);
        point[face / 2] = face % 2 == 0 ? -1 : 1;
        point[(face / 2 + 1) % 3] = rng.uniform(-1, 1);
        point[(face / 2 + 2) % 3] = rng.uniform(-1, 1);
    }

    /** Height 2: the side has area 4πr, the two ends together 2πr². */
    private static void cylinder(double[] point, Rng rng) {
        if (rng.uniform() < 2 / (2 + CYLINDER_RADIUS)) {
            around(point, CYLINDER_RADIUS, turn(rng));
            point[2] = rng.uniform(-1, 1);
        } else {
            point[2] = rng.uniform() < 0.5 ? -1 : 1;
            around(point, CYLINDER_RADIUS * Math.sqrt(rng.uniform()), turn(rng));
        }
    }

    /** Height 2, tip up: the side has area πr√(r² + 4), the base πr². */
    private static void cone(double[] point, Rng rng) {
        double slope = Math.sqrt(CONE_RADIUS * CONE_RADIUS + 4);
        double side = slope / (slope + CONE_RADIUS);
        boolean onSide = rng.uniform() < side;
        double share = Math.sqrt(rng.uniform());
        around(point, CONE_RADIUS * share, turn(rng));
        point[2] = onSide ? 1 - 2 * share : -1;
    }

    /** The outside of the tube has more area than the inside: in proportion to the distance from the axis. */
    private static void torus(double[] point, Rng rng) {
        double angle = turn(rng);
        while (rng.uniform() * (RING + TUBE) > RING + TUBE * StrictMath.cos(angle)) {
            angle = turn(rng);
        }
        around(point, RING + TUBE * StrictMath.cos(angle), turn(rng));
        point[2] = TUBE * StrictMath.sin(angle);
    }

    /** A stretched sphere; a piece of it grows by abc·|(x/a, y/b, z/c)|, largest along the shortest axis. */
    private static void ellipsoid(double[] point, Rng rng) {
        double growth;
        do {
            direction(point, rng);
            growth = 0;
            for (int axis = 0; axis < 3; axis++) {
                double share = point[axis] / SEMI_AXES[axis];
                growth += share * share;
            }
        } while (rng.uniform() > SEMI_AXES[2] * Math.sqrt(growth));
        for (int axis = 0; axis < 3; axis++) {
            point[axis] *= SEMI_AXES[axis];
        }
    }

    private static void helix(double[] point, Rng rng) {
        double t = rng.uniform(-1, 1);
        around(point, HELIX_RADIUS, HELIX_TURNS * Math.PI * t);
        point[2] = t;
    }

    /** z = k (x² − y²) over the unit disc; a piece of it grows by √(1 + 4k²r²). */
    private static void saddle(double[] point, Rng rng) {
        double radius = Math.sqrt(rng.uniform());
        while (rng.uniform() * growth(1) > growth(radius)) {
            radius = Math.sqrt(rng.uniform());
        }
        around(point, radius, turn(rng));
        point[2] = BEND * (point[0] * point[0] - point[1] * point[1]);
    }

    private static double growth(double radius) {
        return Math.sqrt(1 + 4 * BEND * BEND * radius * radius);
    }

    private static double turn(Rng rng) {
        return rng.uniform(0, 2 * Math.PI);
    }

    private static void around(double[] point, double radius, double angle) {
        point[0] = radius * StrictMath.cos(angle);
        point[1] = radius * StrictMath.sin(angle);
    }
}
