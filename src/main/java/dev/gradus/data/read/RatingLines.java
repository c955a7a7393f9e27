package dev.gradus.data.read;

import dev.gradus.data.Ratings;
import java.util.BitSet;
import java.util.Optional;

/** Lines of user, item, stars and seconds with tabs between them; nobody rates an item twice. */
final class RatingLines extends LineByLine<Ratings> {
    private static final int FIELDS = 4;
    private static final int MOST_STARS = 5;
    private static final int BYTES = 13;
    private static final long USUAL = 100_000;

    private final Lines lines;
    private final int users;
    private final int items;
    private final BitSet pairs = new BitSet();
    private final GrowingInts user = new GrowingInts();
    private final GrowingInts item = new GrowingInts();
    private final GrowingInts stars = new GrowingInts();
    private final GrowingInts seconds = new GrowingInts();

    RatingLines(Lines lines, int users, int items) {
        super(USUAL * BYTES);
        this.lines = lines;
        this.users = users;
        this.items = items;
    }

    @Override
    Optional<Ratings> line() {
        if (!lines.next()) {
            return Optional.of(whole());
        }
        Fields fields = Fields.separated(lines, "\t").mustBe(FIELDS, "user, item, stars, seconds; tabs between them");
        int by = fields.whole(0, "user", 1, users) - 1;
        int of = fields.whole(1, "item", 1, items) - 1;
        if (pairs.get(by * items + of)) {
            throw lines.fault("user " + (by + 1) + " must rate item " + (of + 1) + " once, got it twice");
        }
        pairs.set(by * items + of);
        user.add(by);
        item.add(of);
        stars.add(fields.whole(2, "rating", 1, MOST_STARS));
        seconds.add(fields.whole(3, "seconds", 0, Integer.MAX_VALUE));
        return Optional.empty();
    }

    private Ratings whole() {
        byte[] given = new byte[stars.count()];
        for (int i = 0; i < given.length; i++) {
            given[i] = (byte) stars.get(i);
        }
        return new Ratings(users, items, user.toArray(), item.toArray(), given, seconds.toArray());
    }
}
