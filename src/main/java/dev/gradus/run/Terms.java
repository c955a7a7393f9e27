package dev.gradus.run;

import java.util.Map;
import java.util.Set;

/**
 * What a learner may not do with a run.
 *
 * <p>Fixed values keep a class on its lesson's path, also those who try the keys, the charts or the console of the lesson's
 * page; they do not keep anybody from making a run of the lab without the lesson.
 *
 * @param fixed printed values that a lesson keeps as they are, by parameter, the seed among them
 * @param sealed parameters whose values he is to find out, and that nobody tells him
 */
public record Terms(Map<String, String> fixed, Set<String> sealed) {
    /** Those of a run that its learner may change as he likes. */
    public static final Terms NONE = new Terms(Map.of(), Set.of());

    public Terms {
        fixed = Map.copyOf(fixed);
        sealed = Set.copyOf(sealed);
    }

    /** Those of a lesson. */
    public static Terms fixing(Map<String, String> values) {
        return new Terms(values, Set.of());
    }

    /** Those of an exercise. */
    public static Terms sealing(Set<String> names) {
        return new Terms(Map.of(), names);
    }

    /** Whether the parameter stays as it is. */
    public boolean keeps(String parameter) {
        return fixed.containsKey(parameter) || sealed.contains(parameter);
    }

    /** Says why a parameter stays as it is. */
    public String refusal(String parameter) {
        return sealed.contains(parameter)
                ? parameter + " is what the exercise asks for: it stays as it is until you have found it out"
                : parameter + " is fixed by this lesson at " + fixed.getOrDefault(parameter, "its value")
                        + ": open the lab without the lesson to change it";
    }
}
