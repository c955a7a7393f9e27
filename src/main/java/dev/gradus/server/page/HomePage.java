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
    public record Card(String id, String title, String question, Solved solved, Content thumbnail) {}

    /** What belongs to a lab and is not said by it. */
    public record Own(Content thumbnail, Solved solved) {}

    /**
     * The catalogue of the given labs.
     *
     * @param own gives a lab's small picture and how far the learner got
     */
    public static HomePage of(Shell shell, List<Lab> labs, Function<Lab, Own> own) {
        List<Part> parts = Arrays.stream(Chapter.values())
                .map(chapter -> part(chapter, labs, own))
                .filter(part -> !part.labs().isEmpty())
                .toList();
        return new HomePage(shell, parts);
    }

    private static Part part(Chapter chapter, List<Lab> labs, Function<Lab, Own> own) {
        List<Card> cards = labs.stream()
                .filter(lab -> lab.info().chapter() == chapter)
                .map(lab -> card(lab, own.apply(lab)))
                .toList();
        return new Part(chapter.number(), chapter.title(), chapter.summary(), count(cards), cards);
    }

    private static Card card(Lab lab, Own own) {
        return new Card(lab.id().value(), lab.info().title(), lab.info().question(), own.solved(), own.thumbnail());
    }

    private static String count(List<Card> cards) {
        long complete =
                cards.stream().filter(card -> card.solved().isComplete()).count();
        return Numbers.counted(cards.size(), "lab") + (complete == 0 ? "" : ", " + complete + " completed");
    }
}
