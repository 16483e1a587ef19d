/**
 * What is known of a person, and how it is checked: RUT, telephone, e-mail, birth date, and the
 * terms of use.
 *
 * <p>The constraints ({@link ValidRut}, {@link ValidPhone}, {@link ValidEmail}, {@link
 * ValidBirthDate}) are used by every form that asks for personal data.
 */
package cl.soser.canal.person;
