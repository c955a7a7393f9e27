package dev.gradus.server.page;

import dev.gradus.sim.Chapter;
import dev.gradus.sim.Lab;
import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The catalogue: the labs that exist, by chapter. */
public record HomePage(Shell shell, List<Part> chapters) {
    /** A chapter that has labs. */
    public record Part(int number, String title, String summary, String count, List<Card> labs) {}

    /** A lab in the catalogue. */
    public record Card(String id, String title, String question, String exercises, Content thumbnail) {}

    /**
     * The catalogue of the given labs.
     *
     * @param thumbnails gives a lab's small picture
     */
    public static HomePage of(Shell shell, List<Lab> labs, Function<Lab, Content> thumbnails) {
        List<Part> parts = Arrays.stream(Chapter.values())
                .map(chapter -> part(chapter, labs, thumbnails))
                .filter(part -> !part.labs().isEmpty())
                .toList();
        return new HomePage(shell, parts);
    }

    private static Part part(Chapter chapter, List<Lab> labs, Function<Lab, Content> thumbnails) {
        List<Card> cards = labs.stream()
                .filter(lab -> lab.info().chapter() == chapter)
                .map(lab -> card(lab, thumbnails.apply(lab)))
                .toList();
        return new Part(
                chapter.number(), chapter.title(), chapter.summary(), Numbers.counted(cards.size(), "lab"), cards);
    }

    private static Card card(Lab lab, Content thumbnail) {
        int count = lab.exercises().size();
        String exercises = count == 0 ? "" : Numbers.counted(count, "exercise");
        return new Card(lab.id().value(), lab.info().title(), lab.info().question(), exercises, thumbnail);
    }
}
