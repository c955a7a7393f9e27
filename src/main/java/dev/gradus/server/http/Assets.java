package dev.gradus.server.http;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of the front end, from the folder {@code /web} of the class path. Pages name them with the hash of their
 * content, so that browsers keep them for good; asked for without it, they are checked each time.
 */
public final class Assets {
    private static final String ROOT = "/assets/";
    private static final Pattern FILE = Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "map", "application/json",
            "woff2", "font/woff2");
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_A_WEEK = "public, max-age=604800";
    private static final String ASK = "no-cache";

    /** A file and the hash of its content. */
    private record Asset(byte[] bytes, String hash) {}

    private final Map<String, Asset> kept = new ConcurrentHashMap<>();
    private final Freshness freshness;

    /** Whether files may change while the server runs. */
    public enum Freshness {
        FIXED,
        /** For work on the front end: every request reads the file again. */
        CHANGING
    }

    public Assets(Freshness freshness) {
        this.freshness = freshness;
    }

    /** The address of a file, with the hash of its content. */
    public String address(String file) {
        return find(file).map(asset -> ROOT + file + "?v=" + asset.hash()).orElse(ROOT + file);
    }

    /** Answers a request for a file. */
    public void serve(Context request) {
        String file = request.path().substring(ROOT.length());
        Asset asset = find(file).orElseThrow(NotFoundResponse::new);
        String tag = "\"" + asset.hash() + "\"";
        boolean named = asset.hash().equals(request.queryParam("v")) || file.startsWith("chunks/");
        request.header("Cache-Control", freshness == Freshness.CHANGING ? ASK : keeping(file, named))
                .header("ETag", tag);
        if (tag.equals(request.header("If-None-Match"))) {
            request.status(304);
            return;
        }
        request.contentType(type(file)).result(asset.bytes());
    }

    /** Fonts are named inside style sheets, where no hash stands, and hardly ever change. */
    private static String keeping(String file, boolean namedByContent) {
        if (namedByContent) {
            return FOR_GOOD;
        }
        return file.endsWith(".woff2") ? FOR_A_WEEK : ASK;
    }

    private static String type(String file) {
        return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "");
    }

    private Optional<Asset> find(String file) {
        if (!FILE.matcher(file).matches() || type(file).isEmpty()) {
            return Optional.empty();
        }
        if (freshness == Freshness.CHANGING) {
            return read(file);
        }
        Optional<Asset> known = Optional.ofNullable(kept.get(file));
        return known.isPresent() ? known : read(file).map(asset -> keep(file, asset));
    }

    private Asset keep(String file, Asset asset) {
        kept.put(file, asset);
        return asset;
    }

    private static Optional<Asset> read(String file) {
        try (InputStream in = Assets.class.getResourceAsStream("/web/" + file)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            String hash = HexFormat.of().formatHex(Visitors.sha256(bytes), 0, 8);
            return Optional.of(new Asset(bytes, hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
