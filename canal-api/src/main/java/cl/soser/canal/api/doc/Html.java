package cl.soser.canal.api.doc;

import cl.soser.canal.shared.Markup;

/** HTML text under construction; inserted values are escaped unless they are of this type. */
final class Html {

    private final StringBuilder text = new StringBuilder(32 * 1024);

    /** Markup of our own, as it is. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Anything else. */
    Html text(String plain) {
        text.append(Markup.escape(plain));
        return this;
    }

    /** An element that holds text alone. */
    Html element(String name, String plain) {
        return raw("<" + name + ">").text(plain).raw("</" + name + ">");
    }

    /** A paragraph for each that the text has. */
    Html paragraphs(String plain) {
        for (String each : plain.split("\n\n")) {
            element("p", each);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
