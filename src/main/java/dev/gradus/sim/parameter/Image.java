package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A picture of fixed size, or none, which is the default. Printed as base64url (no padding) of its bytes in raw deflate
 * format; the empty text is no picture. A drawing of 28 × 28 has about 400 characters, and never more than 1 060.
 *
 * @param channels 1 for grey, 3 for colour
 */
public record Image(Spec spec, int height, int width, int channels) implements Param<Raster> {
    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]*");
    private static final int STROKES = 12;
    private static final int INK = 255;

    public Image {
        if (height < 1 || width < 1 || (channels != 1 && channels != 3)) {
            throw new IllegalArgumentException(spec.name() + " must have positive sides and 1 or 3 channels, got "
                    + height + " × " + width + " × " + channels);
        }
    }

    /** A grey picture. */
    public static Image grey(Spec spec, int height, int width) {
        return new Image(spec, height, width, 1);
    }

    @Override
    public Raster initial() {
        return Raster.NONE;
    }

    @Override
    public Parsed<Raster> parse(String text) {
        String given = text.strip();
        if (given.isEmpty()) {
            return new Parsed.Taken<>(Raster.NONE);
        }
        boolean readable = BASE64URL.matcher(given).matches() && given.length() % 4 != 1;
        if (!readable) {
            return new Parsed.Refused<>(
                    name() + " must be a picture in the letters A–Z a–z 0–9 - _, got " + Param.quote(text));
        }
        try {
            return sized(given, inflate(Base64.getUrlDecoder().decode(given)));
        } catch (DataFormatException broken) {
            return new Parsed.Refused<>(
                    name() + " must be a whole picture in deflate format, got " + Param.quote(text));
        }
    }

    @Override
    public String print(Raster value) {
        return value.printed();
    }

    @Override
    public Object json(Raster value) {
        return value.printed();
    }

    /** No picture, or a few strokes across. */
    @Override
    public Raster draw(Rng rng) {
        if (rng.uniform() < 0.25) {
            return Raster.NONE;
        }
        byte[] bytes = new byte[size()];
        for (int stroke = 0; stroke < STROKES; stroke++) {
            int from = (int) rng.integer(0, bytes.length);
            int to = (int) Math.min(bytes.length, from + rng.integer(1, width + 1L));
            Arrays.fill(bytes, from, to, (byte) rng.integer(1, INK + 1L));
        }
        return Raster.of(bytes);
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of("kind", "image", "height", height, "width", width, "channels", channels);
    }

    private int size() {
        return height * width * channels;
    }

    private Parsed<Raster> sized(String text, byte[] bytes) {
        if (bytes.length == size()) {
            return new Parsed.Taken<>(new Raster(text, bytes));
        }
        String got = bytes.length > size() ? "more" : Integer.toString(bytes.length);
        String sides = height + " × " + width + (channels == 1 ? "" : " × " + channels);
        return new Parsed.Refused<>(name() + " must have " + sides + " = " + size() + " bytes, got " + got);
    }

    /** The bytes, of which at most one more is unpacked than a picture has, however many there are. */
    private byte[] inflate(byte[] deflated) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            byte[] bytes = new byte[size() + 1];
            int count = 0;
            int more = 1;
            while (more > 0 && count < bytes.length) {
                more = inflater.inflate(bytes, count, bytes.length - count);
                count += more;
            }
            if (count < bytes.length && (!inflater.finished() || inflater.getRemaining() > 0)) {
                throw new DataFormatException("cut off, or more than one picture");
            }
            return Arrays.copyOf(bytes, count);
        } finally {
            inflater.end();
        }
    }
}
