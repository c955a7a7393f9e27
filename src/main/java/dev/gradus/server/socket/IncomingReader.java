package dev.gradus.server.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.run.Command;
import dev.gradus.run.Pace;
import dev.gradus.server.socket.Incoming.Acknowledgement;
import dev.gradus.server.socket.Incoming.Order;
import dev.gradus.server.socket.Incoming.Unreadable;
import dev.gradus.server.socket.Incoming.View;
import dev.gradus.sim.parameter.Param;
import java.util.HashSet;
import java.util.Set;

/** Reads a browser's messages. Never throws: what cannot be read is an answer, too. */
final class IncomingReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long LARGEST = 1_000_000_000_000L;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_WANTED = 100;

    private IncomingReader() {}

    static Incoming read(String text) {
        try {
            return read(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return new Unreadable("A message must be JSON.");
        } catch (Unfit e) {
            return new Unreadable(e.what);
        }
    }

    private static Incoming read(JsonNode message) throws Unfit {
        String type = message.path("type").asText();
        return switch (type) {
            case "play" -> new Order(new Command.Play());
            case "pause" -> new Order(new Command.Pause());
            case "step" -> new Order(new Command.Step(text(message, "unit", LONGEST_NAME), whole(message, "count", 1)));
            case "back" -> new Order(new Command.Back(whole(message, "count", 1)));
            case "seek" -> new Order(new Command.Seek(whole(message, "step", 0)));
            case "reset" -> new Order(new Command.Reset());
            case "set" ->
                new Order(new Command.Change(
                        text(message, "name", LONGEST_NAME), text(message, "value", Param.MAX_PRINTED)));
            case "speed" -> new Order(new Command.Speed(pace(message.path("stepsPerSecond"))));
            case "view" -> new View(names(message.path("wanted")));
            case "ack" -> new Acknowledgement(whole(message, "seq", 0));
            default -> throw new Unfit("type must be a command, got " + Param.quote(type) + ".");
        };
    }

    private static long whole(JsonNode message, String field, long least) throws Unfit {
        JsonNode value = message.path(field);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.asLong() < least
                || value.asLong() > LARGEST) {
            throw new Unfit(field + " must be a whole number from " + least + ".");
        }
        return value.asLong();
    }

    private static String text(JsonNode message, String field, int longest) throws Unfit {
        JsonNode value = message.path(field);
        if (!value.isTextual() || value.asText().length() > longest) {
            throw new Unfit(field + " must be a text of at most " + longest + " characters.");
        }
        return value.asText();
    }

    private static Pace pace(JsonNode value) throws Unfit {
        if (value.asText().equals("max")) {
            return Pace.MAX;
        }
        if (!value.isNumber() || !(value.asDouble() > 0)) {
            throw new Unfit("stepsPerSecond must be a number > 0 or \"max\".");
        }
        return new Pace(value.asDouble());
    }

    private static Set<String> names(JsonNode list) throws Unfit {
        if (!list.isArray() || list.size() > MOST_WANTED) {
            throw new Unfit("wanted must be a list of at most " + MOST_WANTED + " names.");
        }
        Set<String> names = new HashSet<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }

    /** A message that is JSON but not ours. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;
        private final String what;

        Unfit(String what) {
            super(what);
            this.what = what;
        }
    }
}
