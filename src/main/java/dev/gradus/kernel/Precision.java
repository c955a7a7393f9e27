package dev.gradus.kernel;

/** How exactly numbers are kept. */
public enum Precision {
    /** 64 bits, about 16 digits: NumPy's default. */
    DOUBLE(Double.BYTES),
    /** 32 bits, about 7 digits, twice as fast: the default of image-sized training elsewhere. */
    FLOAT(Float.BYTES);

    private final int bytes;

    Precision(int bytes) {
        this.bytes = bytes;
    }

    /** Memory of one number. */
    public int bytes() {
        return bytes;
    }
}
