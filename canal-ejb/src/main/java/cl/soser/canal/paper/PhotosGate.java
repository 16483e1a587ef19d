package cl.soser.canal.paper;

import cl.soser.canal.account.Caller;
import cl.soser.canal.account.Role;
import cl.soser.canal.attachment.AttachmentGate;
import cl.soser.canal.attachment.OwnerKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A photograph of sheets is seen by who transcribes and by who took it. */
@ApplicationScoped
class PhotosGate implements AttachmentGate {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;

    @Override
    public boolean opens(OwnerKind kind) {
        return kind == OwnerKind.SHEET;
    }

    @Override
    public boolean mayRead(OwnerKind kind, long id, String pass) {
        return caller.has(Role.OPERADOR)
                || caller.has(Role.ADMINISTRADOR)
                || caller.id().filter(by -> isSenders(id, by)).isPresent();
    }

    private boolean isSenders(long id, long account) {
        SheetPhoto photo = em.find(SheetPhoto.class, id);
        return photo != null && photo.getSentBy() == account;
    }
}
