package dev.gradus.data.read;

import dev.gradus.data.DataException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** The lines of a text, without their ends. A last line may lack its end. */
final class Lines {
    /** What ends a line. */
    enum End {
        /** A line feed alone. */
        UNIX,
        /** A line feed, before which a carriage return is passed over. */
        ANY
    }

    private static final int LONGEST = 1 << 22;
    private static final int STRETCH = 1 << 14;

    private final Content content;
    private final Charset charset;
    private final End end;
    private final byte[] stretch = new byte[STRETCH];
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private int position;
    private int filled;
    private long number;
    private String text = "";

    Lines(Content content, Charset charset, End end) {
        this.content = content;
        this.charset = charset;
        this.end = end;
    }

    /** Goes to the next line; false after the last one, once the content has proved to be the one expected. */
    boolean next() {
        collected.reset();
        boolean started = false;
        while (position < filled || refill()) {
            started = true;
            int from = position;
            while (position < filled && stretch[position] != '\n') {
                position++;
            }
            collected.write(stretch, from, position - from);
            if (position < filled) {
                position++;
                break;
            }
            refuseLong();
        }
        if (!started) {
            content.mustEnd();
            return false;
        }
        number++;
        text = withoutReturn(decode());
        return true;
    }

    private boolean refill() {
        position = 0;
        filled = content.read(stretch, 0, STRETCH);
        return filled > 0;
    }

    private void refuseLong() {
        if (collected.size() > LONGEST) {
            throw DataException.atLine(
                    content.file(), number + 1, "line must have at most " + LONGEST + " bytes, got more");
        }
    }

    private String decode() {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(collected.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault("text must be " + charset + ", got other bytes");
        }
    }

    private String withoutReturn(String line) {
        if (!line.endsWith("\r")) {
            return line;
        }
        if (end == End.UNIX) {
            throw fault("line must end with a line feed alone, got a carriage return before it");
        }
        return line.substring(0, line.length() - 1);
    }

    /** The current line. */
    String text() {
        return text;
    }

    /** Goes to the next line with something on it; what follows # is passed over. */
    boolean nextWithContent() {
        while (next()) {
            int comment = text.indexOf('#');
            text = (comment < 0 ? text : text.substring(0, comment)).strip();
            if (!text.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** @throws DataException after the last line */
    void mustGoOn(String what) {
        if (!next()) {
            throw ended(what);
        }
    }

    /** The text ends although {@code what} was to come. */
    DataException ended(String what) {
        return DataException.atLine(content.file(), number + 1, "there must be " + what + ", got the end of the file");
    }

    /** Something that is wrong with the current line. */
    DataException fault(String sentence) {
        return DataException.atLine(content.file(), number, sentence);
    }
}
