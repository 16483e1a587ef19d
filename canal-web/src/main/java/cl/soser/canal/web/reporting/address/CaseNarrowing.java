package cl.soser.canal.web.reporting.address;

import java.util.List;

/**
 * One filter of a list of requests.
 *
 * @param words as a page shows it
 * @param names the parameters without which an address has the list without this filter
 */
public record CaseNarrowing(String words, List<String> names) {

    public CaseNarrowing {
        names = List.copyOf(names);
    }

    static CaseNarrowing of(String words, String... names) {
        return new CaseNarrowing(words, List.of(names));
    }
}
