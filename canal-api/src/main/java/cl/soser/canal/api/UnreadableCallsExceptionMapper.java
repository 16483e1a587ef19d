package cl.soser.canal.api;

import cl.soser.canal.phone.imports.UnreadableCallsException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a file without calls: 413 if it is too large, else 400; nothing of it is stored. */
@Provider
public class UnreadableCallsExceptionMapper implements ExceptionMapper<UnreadableCallsException> {

    @Override
    public Response toResponse(UnreadableCallsException bad) {
        return switch (bad.getMessage()) {
            case "phone.file.tooLarge" ->
                    Problem.of(
                            413,
                            "Envío demasiado grande",
                            "Un envío puede tener hasta " + bad.arguments()[0] + " MB; divídalo.");
            case "phone.file.empty" ->
                    Problem.of(400, "Envío vacío", "El envío no trae ninguna línea.");
            case "phone.file.repeatedColumn" ->
                    Problem.of(
                            400,
                            "Columna repetida",
                            "La primera línea nombra dos veces la columna «"
                                    + bad.arguments()[0]
                                    + "»; no se guardó nada.");
            default ->
                    Problem.of(
                            400,
                            "Columnas desconocidas",
                            "La primera línea debe nombrar las columnas id, inicio, resultado y"
                                    + " espera.");
        };
    }
}
