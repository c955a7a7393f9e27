package dev.gradus.server.api;

import dev.gradus.run.Beginning;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunRequest;
import dev.gradus.run.VisitorId;
import dev.gradus.run.replay.Reply;
import dev.gradus.server.http.Catalogue;
import dev.gradus.server.http.Json;
import dev.gradus.sim.parameter.ParameterSchema;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads runs that are handed in from elsewhere: by their key, or by the address of their lab. They are computed again. */
final class ReplayReader {
    private static final String KEY = "key";
    private static final String ADDRESS = "address";
    private static final String TICKET = "replay";
    private static final int LONGEST_ADDRESS = 16_000;
    private static final Pattern LAB_PATH = Pattern.compile("/labs/([a-z0-9-]{1,64})/?");

    /** What an address says beside the run. */
    private static final Set<String> OTHER = Set.of("v", "hide", "lock", "embed", "steps");

    private final RunRegistry runs;
    private final RunRequestReader requests;
    private final BeginningReader beginnings;

    ReplayReader(Catalogue catalogue, RunRegistry runs) {
        this.runs = runs;
        this.requests = new RunRequestReader(catalogue, runs.limits());
        this.beginnings = new BeginningReader(runs.limits());
    }

    /** Whether a run from elsewhere is handed in, or one is asked for again. */
    static boolean isMeant(Fields answer) {
        return answer.has(KEY) || answer.has(ADDRESS) || answer.has(TICKET);
    }

    /** How far the replay is. */
    Reply read(Fields answer, VisitorId visitor) {
        if (answer.has(TICKET)) {
            return runs.replays().ask(visitor, answer.onlyWith(TICKET).text(TICKET));
        }
        String from = answer.has(KEY) ? KEY : ADDRESS;
        Fields fields = answer.onlyWith(from, BeginningReader.STEP);
        RunRequest request = requests.read(from.equals(KEY) ? fields.inner(KEY) : described(fields.text(ADDRESS)));
        Beginning end = new Beginning(request.beginning().changes(), beginnings.step(fields));
        return runs.replays().submit(visitor, request.from(end));
    }

    /** The run of an address, as a request for a run says it. */
    private static Fields described(String address) {
        URI uri = uri(address);
        Matcher path = LAB_PATH.matcher(uri.getPath() == null ? "" : uri.getPath());
        if (!path.matches()) {
            throw new BadRequest(
                    ADDRESS,
                    "address must be that of a lab, as \"Copy link\" gives it: others cannot be computed again");
        }
        Map<String, String> parameters = parameters(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        Map<String, Object> described = new LinkedHashMap<>(Map.of("lab", path.group(1)));
        if (parameters.containsKey(ParameterSchema.SEED)) {
            described.put(ParameterSchema.SEED, parameters.remove(ParameterSchema.SEED));
        }
        described.put("parameters", parameters);
        return Fields.of(Json.write(described));
    }

    private static URI uri(String address) {
        try {
            if (address.length() <= LONGEST_ADDRESS) {
                return new URI(address.strip());
            }
        } catch (URISyntaxException e) {
            throw new BadRequest(ADDRESS, "address must be copied whole, got something else at " + e.getIndex());
        }
        throw new BadRequest(ADDRESS, "address must have at most " + LONGEST_ADDRESS + " characters");
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            int sign = part.indexOf('=');
            if (sign > 0 && !OTHER.contains(part.substring(0, sign))) {
                parameters.put(part.substring(0, sign), decoded(part.substring(sign + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(ADDRESS, "address must be copied whole: a sign in it cannot be read");
        }
    }
}
