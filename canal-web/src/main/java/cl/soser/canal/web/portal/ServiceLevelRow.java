package cl.soser.canal.web.portal;

/**
 * One group in words.
 *
 * @param share "97 %", or why there is none
 * @param tone ok or danger by the target; neutral where there is no share
 */
public record ServiceLevelRow(
        String name, String received, String share, String tone, String icon) {}
