/** Components and handlers behind the tags of {@code canal.taglib.xml}. */
package cl.soser.canal.web.shared.tag;
