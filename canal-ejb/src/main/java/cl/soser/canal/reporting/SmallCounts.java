package cl.soser.canal.reporting;

/**
 * Which counts of a public table stay untold, where its total is told beside it (rules, section
 * 12): those below five, and then the next smallest ones until what is left out is of two groups at
 * least and adds up to five or more, so that no subtraction brings one back. A group of none is
 * told, unless it has to cover another.
 */
final class SmallCounts {

    /** The least count that is told in public. */
    static final int SMALLEST = 5;

    private SmallCounts() {}

    static boolean isSmall(long count) {
        return count > 0 && count < SMALLEST;
    }

    /** For each count whether it is left out. */
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
            int next = smallestTold(counts, hidden);
            if (next < 0) {
                break;
            }
            hidden[next] = true;
            groups++;
            sum += counts[next];
        }
        return hidden;
    }

    /** One of none covers nothing that another of more would not cover better. */
    private static int smallestTold(long[] counts, boolean[] hidden) {
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
