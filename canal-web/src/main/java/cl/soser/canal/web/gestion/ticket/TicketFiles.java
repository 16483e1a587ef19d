package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.files.FileAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The files of everything on a ticket, in one query for each kind of owner. */
@Named
@RequestScoped
public class TicketFiles {

    @Inject AttachmentService attachmentService;
    @Inject TicketPage page;
    @Inject TicketTimelineView conversation;

    private Map<OwnerKind, Map<Long, List<FileItem>>> files;
    private List<AttachmentRow> draft;

    public List<FileItem> of(TimelineEntry entry) {
        if (entry.owner() == null) {
            return List.of();
        }
        return files().get(entry.owner()).getOrDefault(entry.ownerId(), List.of());
    }

    /** Whether anything said here came with a file. */
    public boolean isAny() {
        return files().values().stream().anyMatch(kept -> !kept.isEmpty());
    }

    /** Of the text under way. */
    public List<FileItem> getDraft() {
        return ofDraft().stream().map(FileAddress::staffItem).toList();
    }

    public List<String> names() {
        return ofDraft().stream().map(AttachmentRow::name).toList();
    }

    public List<AttachmentRow> ofDraft() {
        if (draft == null) {
            draft =
                    page.getDraft() == null
                            ? List.of()
                            : attachmentService.of(
                                    OwnerKind.ANSWER, List.of(page.getDraft().getId()));
        }
        return draft;
    }

    /** After some were added or taken out. */
    public void reload() {
        draft = null;
    }

    private Map<OwnerKind, Map<Long, List<FileItem>>> files() {
        if (files == null) {
            files = new EnumMap<>(OwnerKind.class);
            for (OwnerKind kind : OwnerKind.values()) {
                files.put(kind, read(kind));
            }
        }
        return files;
    }

    private Map<Long, List<FileItem>> read(OwnerKind kind) {
        List<Long> owners =
                conversation.getEntries().stream()
                        .filter(entry -> entry.owner() == kind)
                        .map(TimelineEntry::ownerId)
                        .filter(Objects::nonNull)
                        .toList();
        return owners.isEmpty()
                ? Map.of()
                : attachmentService.of(kind, owners).stream()
                        .collect(
                                Collectors.groupingBy(
                                        AttachmentRow::ownerId,
                                        Collectors.mapping(
                                                FileAddress::staffItem, Collectors.toList())));
    }
}
