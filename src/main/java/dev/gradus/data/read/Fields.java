package dev.gradus.data.read;

import java.util.regex.Pattern;

/**
 * The fields of a line.
 *
 * @param lines where they stand, for complaints
 * @param texts one after the other
 */
record Fields(Lines lines, String[] texts) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern REAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final int SHOWN = 40;

    /** Fields with one separator between two. */
    static Fields separated(Lines lines, String separator) {
        return new Fields(lines, lines.text().split(Pattern.quote(separator), -1));
    }

    /** Fields with any blanks between two. */
    static Fields blankSeparated(Lines lines) {
        return new Fields(lines, BLANKS.split(lines.text().strip()));
    }

    int count() {
        return texts.length;
    }

    String text(int index) {
        return texts[index];
    }

    /** @throws dev.gradus.data.DataException if the line has more or fewer fields; {@code layout} says what they are */
    Fields mustBe(int count, String layout) {
        if (count() != count) {
            throw lines.fault("line must have " + count + " fields (" + layout + "), got " + count() + ": \""
                    + shown(lines.text()) + "\"");
        }
        return this;
    }

    /** A whole number in [least, most]. */
    int whole(int index, String name, int least, int most) {
        String text = texts[index];
        if (WHOLE.matcher(text).matches()) {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return (int) value;
            }
        }
        throw lines.fault(
                name + " must be a whole number in [" + least + ", " + most + "], got \"" + shown(text) + "\"");
    }

    /** A finite number with a decimal point. */
    double real(int index, String name) {
        String text = texts[index];
        double value = REAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw lines.fault(name + " must be a finite number with a decimal point, got \"" + shown(text) + "\"");
        }
        return value;
    }

    private static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > SHOWN ? printable.substring(0, SHOWN) + "…" : printable;
    }
}
