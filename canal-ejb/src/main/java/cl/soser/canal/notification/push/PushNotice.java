package cl.soser.canal.notification.push;

import jakarta.json.Json;

/**
 * What a telephone shows: that there is news. No word of a request, no number and no name, because
 * whoever holds the telephone reads it.
 *
 * @param page where a tap leads, without host
 */
record PushNotice(String title, String text, String page) {

    private static final int LONGEST = 300;

    /** What the service worker reads. */
    String json() {
        return Json.createObjectBuilder()
                .add("title", cut(title))
                .add("text", cut(text))
                .add("page", page)
                .build()
                .toString();
    }

    /** An encrypted notice has 4 KB at most (RFC 8030, section 7.2). */
    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
