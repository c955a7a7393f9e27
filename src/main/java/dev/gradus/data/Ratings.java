package dev.gradus.data;

/**
 * Who rated what, how well and when: rating r is by user[r] of item[r]. Immutable: the arrays are not copied and must not
 * change.
 *
 * @param users their number; they are called 0…users − 1
 * @param items their number; they are called 0…items − 1
 * @param user who rated
 * @param item what was rated
 * @param stars 1…5
 * @param seconds when, in seconds since 1970
 */
public record Ratings(int users, int items, int[] user, int[] item, byte[] stars, int[] seconds) {
    /** @throws IllegalArgumentException if the arrays differ in length or a user or an item is not one of them */
    public Ratings {
        int count = stars.length;
        if (user.length != count || item.length != count || seconds.length != count) {
            throw new IllegalArgumentException("user, item, stars and seconds must be of one length, got " + user.length
                    + ", " + item.length + ", " + count + ", " + seconds.length);
        }
        for (int r = 0; r < count; r++) {
            if (user[r] < 0 || user[r] >= users || item[r] < 0 || item[r] >= items) {
                throw new IllegalArgumentException("rating " + r + " must be by one of " + users + " users of one of "
                        + items + " items, got user " + user[r] + " and item " + item[r]);
            }
        }
    }

    /** Number of ratings. */
    public int size() {
        return stars.length;
    }

    /** Mean of all stars. */
    public double mean() {
        long sum = 0;
        for (byte value : stars) {
            sum += value;
        }
        return sum / (double) size();
    }

    /** The ratings with these numbers, in this order, copied: what a split into training and test data needs. */
    public Ratings take(int[] ratings) {
        int count = ratings.length;
        int[] takenUser = new int[count];
        int[] takenItem = new int[count];
        byte[] takenStars = new byte[count];
        int[] takenSeconds = new int[count];
        for (int i = 0; i < count; i++) {
            takenUser[i] = user[ratings[i]];
            takenItem[i] = item[ratings[i]];
            takenStars[i] = stars[ratings[i]];
            takenSeconds[i] = seconds[ratings[i]];
        }
        return new Ratings(users, items, takenUser, takenItem, takenStars, takenSeconds);
    }
}
