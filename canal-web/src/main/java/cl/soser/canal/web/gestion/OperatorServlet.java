package cl.soser.canal.web.gestion;

import cl.soser.canal.account.Role;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.Bundles;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the operator's desk asks during a call. Always by POST, so that no name and no number of a
 * caller stands in an address; a "no" of a use case is answered in its own words.
 */
abstract class OperatorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    /** As the use cases behind it; asked first, because some answers need none of them. */
    private static final List<String> FOR = List.of(Role.OPERADOR, Role.ADMINISTRADOR);

    /** The answer to one question. */
    abstract JsonValue answer(HttpServletRequest request);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            if (FOR.stream().noneMatch(request::isUserInRole)) {
                throw new NotFoundException();
            }
            write(response, HttpServletResponse.SC_OK, answer(request));
        } catch (NotFoundException | EJBAccessException e) {
            String words = Bundles.text("error.notFound");
            write(response, HttpServletResponse.SC_NOT_FOUND, refusal(words));
        } catch (CanalException no) {
            String words = Bundles.text(no.getMessage(), no.arguments());
            write(response, HttpServletResponse.SC_CONFLICT, refusal(words));
        } catch (ConstraintViolationException bad) {
            write(response, UNPROCESSABLE, refusal(first(bad)));
        } catch (EJBException broken) {
            if (broken.getCause() instanceof ConstraintViolationException bad) {
                write(response, UNPROCESSABLE, refusal(first(bad)));
            } else {
                throw broken;
            }
        }
    }

    private static String first(ConstraintViolationException bad) {
        return bad.getConstraintViolations().iterator().next().getMessage();
    }

    private static JsonValue refusal(String words) {
        return JsonProvider.object().add("refused", words).build();
    }

    private static void write(HttpServletResponse response, int status, JsonValue answer)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(answer);
    }

    /** The empty text where nothing was sent. */
    static String text(HttpServletRequest request, String name) {
        String sent = request.getParameter(name);
        return sent == null ? "" : sent.strip();
    }

    /** Null where nothing that reads like an id was sent. */
    static Long id(HttpServletRequest request, String name) {
        String sent = text(request, name);
        return sent.matches("[0-9]{1,18}") ? Long.valueOf(sent) : null;
    }

    static JsonArrayBuilder array(Stream<JsonObjectBuilder> parts) {
        JsonArrayBuilder all = JsonProvider.array();
        parts.forEach(all::add);
        return all;
    }
}
