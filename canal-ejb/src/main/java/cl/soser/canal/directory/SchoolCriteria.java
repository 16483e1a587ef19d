package cl.soser.canal.directory;

import java.io.Serializable;

/**
 * Which establishments a list shows.
 *
 * @param words every one of them occurs in code, name or comuna; null or blank for all
 * @param scheme null for all; so are region and status
 * @param region its code
 */
public record SchoolCriteria(String words, SchoolScheme scheme, String region, SchoolStatus status)
        implements Serializable {}
