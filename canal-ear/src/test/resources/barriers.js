// Names the places of the page, the whole page first. canalBarriers.find(tags, known) then looks with axe at all but the known
// ones and says what is wrong, a line for each, and the places that it looked at.
//
// Alike are elements with the same attributes in the same state and with the same kinds of elements inside. Texts and
// addresses may differ, but not whether there is one; numbers may. The same place on two pages is one inside the same
// chain of elements, in a window of the same size and with the same style sheets.
() => {
    const FREE = /^(href|src|value|title|alt|datetime|placeholder|aria-label|data-.*)$/;
    const REFERENCE = /^(for|headers|list|aria-(labelledby|describedby|controls|owns|errormessage))$/;
    const FEWEST = 4; // elements that are worth remembering

    const hash = (text) => {
        let a = 0xdeadbeef, b = 0x41c6ce57;
        for (let i = 0; i < text.length; i++) {
            const code = text.charCodeAt(i);
            a = Math.imul(a ^ code, 2654435761);
            b = Math.imul(b ^ code, 1597334677);
        }
        a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
        b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
        return 4294967296 * (2097151 & b) + (a >>> 0);
    };
    const found = (ids) => ids.split(/\s+/).map((id) => !!document.getElementById(id));
    const said = ({ name, value }) =>
        name + (REFERENCE.test(name) ? found(value) : '')
            + (FREE.test(name) ? !value.trim() : value.replace(/\d+/g, '0'));
    const state = (one) =>
        [one.checked, one.disabled, one.matches(':hover'), one === document.activeElement];
    const start = (one) =>
        `<${one.localName} ${[...one.attributes].map(said).sort()} ${state(one)}>`;

    // What there is now: its places but the known ones, and what need not be looked at.
    const read = (before) => {
        const alike = new Set();
        const seen = new Map();
        const kind = (one) => {
            const inside = new Set();
            let elements = 1;
            for (const node of one.childNodes) {
                if (node.nodeType === Node.ELEMENT_NODE) {
                    const child = kind(node);
                    elements += child.elements;
                    if (inside.has(child.kind)) {
                        alike.add(node);
                    }
                    inside.add(child.kind);
                } else if (node.nodeType === Node.TEXT_NODE && node.data.trim()) {
                    inside.add('text');
                }
            }
            const tag = start(one);
            seen.set(one, { tag, elements, kind: hash(tag + [...inside]) });
            return seen.get(one);
        };
        kind(document.body);

        const places = [];
        const known = [];
        const visit = (one, above) => {
            const { tag, elements, kind } = seen.get(one);
            if (elements >= FEWEST) {
                const place = hash(above + ' ' + kind);
                if (before.has(place)) {
                    known.push(one);
                    return;
                }
                places.push(place);
            }
            const chain = hash(above + tag);
            [...one.children].filter((child) => !alike.has(child))
                .forEach((child) => visit(child, chain));
        };
        const styles = [...document.styleSheets].map(({ href }) => href);
        const title = !!document.title.trim();
        const page = [innerWidth, innerHeight, styles, title, start(document.documentElement)];
        visit(document.body, hash(page.join()));
        return { places, left: [...alike, ...known] };
    };

    const find = async (tags, known) => {
        const { places, left } = read(new Set(known));
        const { violations } = await axe.run(
            { include: document, exclude: left },
            { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false });
        const lines = ({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`);
        return { found: violations.flatMap(lines).join('\n'), places };
    };
    window.canalBarriers = { find };
    return read(new Set()).places;
}
