package dev.gradus.data;

import java.nio.file.Path;

/** A data set that cannot be used: one sentence that says which file, where in it, what must be there and what is. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    /** Creates it from one sentence, as shown to whoever wanted the data. */
    public DataException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** Something about a whole file. */
    public static DataException in(Path file, String sentence) {
        return new DataException(shortName(file) + ": " + sentence);
    }

    /** Something at a byte of the plain content, counted from 0. */
    public static DataException atByte(Path file, long offset, String sentence) {
        return new DataException(shortName(file) + ", byte " + offset + ": " + sentence);
    }

    /** Something in a line, counted from 1. */
    public static DataException atLine(Path file, long line, String sentence) {
        return new DataException(shortName(file) + ", line " + line + ": " + sentence);
    }

    /** One line for a person. */
    public String sentence() {
        return sentence;
    }

    /** Folder and name tell files apart that are named alike; where the folder lies is nobody's business. */
    private static String shortName(Path file) {
        int names = file.getNameCount();
        return names > 1 ? file.subpath(names - 2, names).toString() : file.toString();
    }
}
