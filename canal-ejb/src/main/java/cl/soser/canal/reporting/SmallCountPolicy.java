package cl.soser.canal.reporting;

/**
 * Which counts of a public table are hidden, if its total is shown beside it (rules, section 12):
 * those below five, and then the next smallest ones, until at least two groups and five requests
 * are hidden, so that no subtraction recovers one. A group of zero is shown, unless it has to
 * protect another.
 */
final class SmallCountPolicy {

    /** The smallest count that is shown in public. */
    static final int SMALLEST = 5;

    private SmallCountPolicy() {}

    static boolean isSmall(long count) {
        return count > 0 && count < SMALLEST;
    }

    /** For each count whether it is hidden. */
    static boolean[] hidden(long[] counts) {
        boolean[] hidden = new boolean[counts.length];
        int groups = 0;
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (isSmall(counts[i])) {
                hidden[i] = true;
                groups++;
                sum += counts[i];
            }
        }
        while (groups > 0 && (groups < 2 || sum < SMALLEST)) {
            int next = smallestShown(counts, hidden);
            if (next < 0) {
                break;
            }
            hidden[next] = true;
            groups++;
            sum += counts[next];
        }
        return hidden;
    }

    /** A larger count protects better than a zero. */
    private static int smallestShown(long[] counts, boolean[] hidden) {
        int found = -1;
        for (int i = 0; i < counts.length; i++) {
            if (!hidden[i]
                    && (found < 0
                            || counts[found] == 0 && counts[i] > 0
                            || counts[i] > 0 && counts[i] < counts[found])) {
                found = i;
            }
        }
        return found;
    }
}
