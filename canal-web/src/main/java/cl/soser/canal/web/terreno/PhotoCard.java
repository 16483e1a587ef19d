package cl.soser.canal.web.terreno;

import cl.soser.canal.field.SentPhoto;
import cl.soser.canal.web.shared.files.FileAddress;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.DateLabels;
import java.time.ZoneId;

/** A photograph its sender may still do something with. */
public record PhotoCard(SentPhoto photo, ZoneId zone) {

    public String taken() {
        return Bundles.text("field.photo.taken", DateLabels.time(photo.photographedAt(), zone));
    }

    public String state() {
        return Bundles.text("field.photo." + photo.state());
    }

    public String picture() {
        return FileAddress.thumbnail(photo.file());
    }
}
