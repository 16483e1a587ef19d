package cl.soser.canal.purpose;

import java.io.Serializable;

/**
 * A purpose as its pages show it.
 *
 * @param basis what the ground rests on, in words for everybody
 */
public record PurposeGroundRow(Purpose purpose, int version, LegalGround ground, String basis)
        implements Serializable {}
