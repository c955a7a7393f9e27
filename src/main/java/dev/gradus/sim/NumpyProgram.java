package dev.gradus.sim;

import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;

/** A run as a program in plain NumPy, as it is handed out: a heading, then what the lab writes. */
public final class NumpyProgram {
    private static final String HEADING = """
            # $title
            # $question
            #
            # The lab $lab in plain NumPy: the same draws and the same figures, up to rounding.
            # Prints readouts of $moment.
            $data

            """;

    private static final String DATA = """
            # Reads $name.zip or the folder $name where it is started: the site of this lab
            # gives out the one under /data/$name.zip, and  gradus data draw $name  makes the other.
            """;

    private NumpyProgram() {}

    /** The program of a run as far as step {@code steps}. */
    public static String of(Lab lab, RunKey key, long steps) {
        Recipe recipe = Recipe.of(lab.parameters(), key, steps);
        String heading = new ScriptTemplate(HEADING)
                .put("title", lab.info().title())
                .put("question", lab.info().question())
                .put("lab", lab.id().value())
                .put("moment", "step " + steps + ", or of the last step if the run ends before")
                .put(
                        "data",
                        lab.programData(recipe.values()).map(NumpyProgram::data).orElse(""))
                .fill();
        return heading + lab.numpy(recipe);
    }

    private static String data(ProgramData data) {
        return new ScriptTemplate(DATA).put("name", data.name()).fill();
    }
}
