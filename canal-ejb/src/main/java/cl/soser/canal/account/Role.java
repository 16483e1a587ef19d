package cl.soser.canal.account;

import java.util.List;

/**
 * The roles of the procedure, as the codes that rights, database and API use. Constants rather than
 * an enum because {@code @RolesAllowed} takes only those.
 */
public interface Role {

    /** Sees and files own tickets. */
    String CIUDADANO = "CIUDADANO";

    /** Takes the calls of the 800 line and transcribes paper. */
    String OPERADOR = "OPERADOR";

    /** Runs the channel: validates routing, reviews and sends. */
    String ADMINISTRADOR = "ADMINISTRADOR";

    /** Member of one or more response areas. */
    String AREA = "AREA";

    /** Operations management: approves, reads everything sent. */
    String OPERACIONES = "OPERACIONES";

    /** Reader of one institution. */
    String INSTITUCION = "INSTITUCION";

    /** Zone supervisor, lead cook or PAE teacher: sends the paper's photographs. */
    String TERRENO = "TERRENO";

    /** Personal-data officer. */
    String DATOS = "DATOS";

    /** Runs the system and its accounts. */
    String TI = "TI";

    /** The telephone exchange: a program, only ever by token. */
    String CENTRAL = "CENTRAL";

    /** What a person's account can hold. */
    List<String> OF_PEOPLE =
            List.of(
                    CIUDADANO,
                    OPERADOR,
                    ADMINISTRADOR,
                    AREA,
                    OPERACIONES,
                    INSTITUCION,
                    TERRENO,
                    DATOS,
                    TI);

    /** Who has one of these decides alone over others: two people give it (rules, section 2). */
    List<String> BY_TWO = List.of(OPERACIONES, TI, DATOS);

    /**
     * What an account of SOSER's people or of an institution can hold: given by invitation only.
     */
    List<String> OF_STAFF =
            List.of(OPERADOR, ADMINISTRADOR, AREA, OPERACIONES, INSTITUCION, TERRENO, DATOS, TI);
}
