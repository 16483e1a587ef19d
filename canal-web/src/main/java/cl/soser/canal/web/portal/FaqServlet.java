package cl.soser.canal.web.portal;

import cl.soser.canal.guidance.FaqContent;
import cl.soser.canal.guidance.GuidanceQuery;
import cl.soser.canal.shared.JsonProvider;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * All frequent questions at once: what a person types is compared with them in the browser and is
 * not sent for this.
 */
@WebServlet("/buscar/preguntas")
public class FaqServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject GuidanceQuery guidanceQuery;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        JsonArrayBuilder questions = JsonProvider.array();
        guidanceQuery.questions().forEach(one -> questions.add(json(one)));
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "private, max-age=600");
        response.getWriter().print(questions.build());
    }

    private static JsonObjectBuilder json(FaqContent text) {
        return JsonProvider.object()
                .add("topic", text.topic() == null ? "" : text.topic())
                .add("question", text.question())
                .add("answer", text.answer())
                .add("keywords", text.keywords() == null ? "" : text.keywords());
    }
}
