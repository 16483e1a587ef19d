package cl.soser.canal.st;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe finds on a page (WCAG 2.2 AA). It takes most of a browser's time. So its script is
 * loaded once into a page and parses each colour once, and of elements side by side that are alike
 * (the rows of a list, the choices of a field) it looks at the first.
 */
final class Barriers {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String LOAD =
            """
            () => {
                %s
                const { Color } = axe.commons.color;
                const parse = Color.prototype.parseString;
                const parsed = new Map();
                Color.prototype.parseString = function (text) {
                    if (!parsed.has(text)) {
                        parsed.set(text, parse.call(new Color(), text));
                    }
                    const { r, g, b, alpha } = parsed.get(text);
                    return Object.assign(this, { r, g, b, alpha });
                };
            }
            """;

    /**
     * Alike are elements with the same attributes in the same state and with the same kinds of
     * elements inside. Texts and addresses may differ, but not whether there is one; numbers may.
     */
    private static final String FIND =
            """
            async (tags) => {
                const FREE = /^(href|src|value|title|alt|datetime|placeholder|aria-label|data-.*)$/;
                const known = ({ name, value }) =>
                    name + (FREE.test(name) ? !value.trim() : value.replace(/\\d+/g, '0'));
                const state = (one) =>
                    [one.checked, one.disabled, one.matches(':hover'), one === document.activeElement];
                const again = [];
                const kind = (one) => {
                    const inside = new Set();
                    for (const node of one.childNodes) {
                        if (node.nodeType === Node.ELEMENT_NODE) {
                            const found = kind(node);
                            if (inside.has(found)) {
                                again.push(node);
                            }
                            inside.add(found);
                        } else if (node.nodeType === Node.TEXT_NODE && node.data.trim()) {
                            inside.add('text');
                        }
                    }
                    const attributes = [...one.attributes].map(known).sort();
                    return `<${one.localName} ${attributes} ${state(one)}>${[...inside].join('')}/`;
                };
                kind(document.body);
                const { violations } = await axe.run(
                    { include: document, exclude: again },
                    { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
                const lines = ({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`);
                return violations.flatMap(lines).join('\\n');
            }
            """;

    private Barriers() {}

    /** A line for each; empty where there is none. No page has a frame in it. */
    static String on(Page page) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(LOAD.replace("%s", AxeBuilder.getAxeScript()));
        }
        return (String) page.evaluate(FIND, RULES);
    }
}
