package dev.gradus.server.page;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.Optional;

/** A QR code as SVG: dark on light in every theme, with the quiet zone that scanners need. */
public final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    /** The code of a text; empty if no code holds so much. */
    public static Optional<String> of(String text) {
        try {
            return Optional.of(svg(QrCode.encodeText(text, Ecc.LOW)));
        } catch (DataTooLongException e) {
            return Optional.empty();
        }
    }

    private static String svg(QrCode code) {
        int side = code.size + 2 * QUIET;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
                """.formatted(side, outline(code));
    }

    /** One rectangle for every row of neighbours. */
    private static String outline(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int from = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
                }
                x++;
            }
        }
        return path.toString();
    }
}
