package cl.soser.canal.web.shared.address;

import cl.soser.canal.shared.NotFoundException;

/** The number of what the page is about; there is no page for anything else. */
public class IdConverter extends AddressConverter<Long> {

    @Override
    Long read(String given) {
        return require(given);
    }

    /**
     * The same for what is no page.
     *
     * @throws NotFoundException where nothing was given, or no number
     */
    public static long require(String given) {
        if (given == null || !given.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return Long.parseLong(given);
    }
}
