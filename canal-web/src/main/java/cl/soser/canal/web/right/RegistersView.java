package cl.soser.canal.web.right;

import cl.soser.canal.right.register.RegisterEntry;
import cl.soser.canal.right.register.RegisterKind;
import cl.soser.canal.right.register.RegisterService;
import cl.soser.canal.web.shared.address.OptionConverter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** gestion/registros.xhtml: one of the officer's registers. */
@Named
@RequestScoped
public class RegistersView {

    @Inject RegisterService registerService;

    @Param(name = "tipo", converterClass = OptionConverter.class)
    RegisterKind asked;

    private RegisterKind kind;
    private List<RegisterEntry> rows;

    @PostConstruct
    void look() {
        kind = asked == null ? RegisterKind.ACTIVIDAD : asked;
        rows = registerService.all(kind);
    }

    /** That of the address; the activities where it names none. */
    static RegisterKind kind(String asked) {
        return Stream.of(RegisterKind.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(RegisterKind.ACTIVIDAD);
    }

    public RegisterKind[] getKinds() {
        return RegisterKind.values();
    }

    public RegisterKind getKind() {
        return kind;
    }

    public List<RegisterEntry> getRows() {
        return rows;
    }
}
