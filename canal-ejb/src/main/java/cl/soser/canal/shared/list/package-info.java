/** What a list is narrowed by, as conditions of its query: days, and texts inside a column. */
package cl.soser.canal.shared.list;
