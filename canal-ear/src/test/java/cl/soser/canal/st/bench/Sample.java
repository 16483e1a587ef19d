package cl.soser.canal.st.bench;

import java.util.Arrays;

/** How long one thing took each time it was done, in milliseconds. */
record Sample(double[] millis) {

    Sample {
        millis = millis.clone();
        Arrays.sort(millis);
    }

    /**
     * @param share of the times that were at most as long, above 0 and up to 1
     */
    double percentile(double share) {
        return millis[Math.max(0, (int) Math.ceil(share * millis.length) - 1)];
    }
}
