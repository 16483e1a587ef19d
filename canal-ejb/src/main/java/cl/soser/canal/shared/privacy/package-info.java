/**
 * Personal data in texts: {@link MaskedText} and {@link TextMask} hide them, and {@link
 * PersonalData} records who reads them.
 */
package cl.soser.canal.shared.privacy;
