package dev.gradus.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.server.http.Json;
import java.net.http.HttpResponse;

/** The HTML of a page, taken apart as far as tests need it. */
record GivenPage(String html) {
    private static final String DATA = "<script type=\"application/json\" id=\"page-data\">";

    static GivenPage of(HttpResponse<String> answer) {
        return of(answer.body());
    }

    static GivenPage of(String html) {
        return new GivenPage(html);
    }

    /** The page's data. */
    JsonNode data() {
        int start = html.indexOf(DATA) + DATA.length();
        return Json.read(html.substring(start, html.indexOf("</script>", start)))
                .orElseThrow();
    }

    /** An exercise in the page's data. */
    JsonNode exercise(String id) {
        for (JsonNode exercise : data().at("/exercises")) {
            if (exercise.at("/id").asText().equals(id)) {
                return exercise;
            }
        }
        throw new IllegalArgumentException("exercise must be on the page, got " + id);
    }

    /** The opening tag that holds {@code attribute}. */
    String tag(String attribute) {
        int place = html.indexOf(attribute);
        return html.substring(html.lastIndexOf('<', place), html.indexOf('>', place));
    }

    /** What the page says about its address. */
    String reports() {
        int start = html.indexOf("id=\"reports\"");
        return start < 0 ? "" : html.substring(start, html.indexOf("</div>", start));
    }
}
