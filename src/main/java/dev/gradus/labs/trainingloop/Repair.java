package dev.gradus.labs.trainingloop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked about a case.
 *
 * @param symptom what the broken run shows
 * @param question what to think about
 * @param wrong repairs that look like one, as printed parameters over those of the case
 */
record Repair(BrokenCase broken, String symptom, String question, List<Map<String, String>> wrong) {
    Repair {
        wrong = List.copyOf(wrong);
    }

    static Repair of(BrokenCase broken, String symptom, String question) {
        return new Repair(broken, symptom, question, List.of());
    }

    /** A program that does not repair it. */
    Repair not(String program) {
        return not("program", program);
    }

    /** A parameter that does not repair it. */
    Repair not(String name, String value) {
        List<Map<String, String>> more = new ArrayList<>(wrong);
        more.add(Map.of(name, value));
        return new Repair(broken, symptom, question, more);
    }

    /** Printed parameters of the case with changes. */
    Map<String, String> with(Map<String, String> changes) {
        Map<String, String> printed = new LinkedHashMap<>(broken.settings());
        printed.put("brokenCase", broken.id());
        printed.putAll(changes);
        return printed;
    }
}
