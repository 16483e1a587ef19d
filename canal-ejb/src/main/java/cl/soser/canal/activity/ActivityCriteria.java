package cl.soser.canal.activity;

import cl.soser.canal.shared.list.DaySpan;

/**
 * Which activities a list shows.
 *
 * @param kind null for any
 * @param words what title or place hold; null for any
 * @param due when they are planned for
 */
public record ActivityCriteria(ActivityState state, ActivityKind kind, String words, DaySpan due) {}
