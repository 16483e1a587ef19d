package cl.soser.canal.paper.print;

import cl.soser.canal.shared.pdf.PdfRenderer;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Draws text like handwriting with a ball pen, in millimetres of the paper. */
final class Handwriting {

    private static final Color INK = new Color(0x1c2f86);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd   MM   yyyy");
    private static final double LINE = 6.4;
    private static final int LETTERS_A_LINE = 92;
    private static final Font HAND = hand();

    private final Graphics2D paper;
    private final double scale;
    private final double top;
    private final Random chance;

    /**
     * @param scale dots to a millimetre
     * @param top of the sheet on its page, in millimetres
     */
    Handwriting(Graphics2D paper, double scale, double top, Random chance) {
        this.paper = paper;
        this.scale = scale;
        this.top = top;
        this.chance = chance;
    }

    private static Font hand() {
        try (InputStream letters = PdfRenderer.class.getResourceAsStream("OpenSans-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, letters)
                    .deriveFont(AffineTransform.getShearInstance(-0.22, 0));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("letters of the form cannot be read", e);
        }
    }

    void fill(FilledPaperSheet sheet) {
        paper.setColor(INK);
        write(11, 30.6, sheet.names(), 4.2);
        write(121, 30.6, sheet.document(), 4.2);
        write(11, 41.7, sheet.mobile(), 4.2);
        write(54, 41.7, sheet.landline(), 4);
        write(94, 41.7, sheet.email(), 3.9);
        write(164, 41.7, day(sheet.born()), 3.7);
        story(sheet.story());
        write(11.5, 129.6, day(sheet.writtenOn()), 3.7);
        if (sheet.signed()) {
            sign();
        }
    }

    private static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private void story(String words) {
        double base = 94.6;
        StringBuilder line = new StringBuilder();
        for (String word : words == null ? new String[0] : words.split(" ")) {
            if (line.length() + word.length() > LETTERS_A_LINE) {
                write(12, base, line.toString(), 3.9);
                base += LINE;
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        write(12, base, line.toString(), 3.9);
    }

    private void write(double left, double base, String words, double height) {
        if (words == null) {
            return;
        }
        double x = left * scale;
        Font letters = HAND.deriveFont((float) (height * scale));
        for (String letter : words.split("")) {
            double up = chance.nextGaussian() * 0.12 * scale;
            double turn = chance.nextGaussian() * 0.045;
            double size = 1 + chance.nextGaussian() * 0.035;
            AffineTransform dance =
                    AffineTransform.getTranslateInstance(x, (top + base) * scale + up);
            dance.rotate(turn);
            dance.scale(size, size);
            paper.fill(
                    dance.createTransformedShape(
                            letters.createGlyphVector(paper.getFontRenderContext(), letter)
                                    .getOutline()));
            x += letters.getStringBounds(letter, paper.getFontRenderContext()).getWidth() * 0.97;
        }
    }

    /** An invented signature: loops that lean forward. */
    private void sign() {
        Path2D line = new Path2D.Double();
        double x = 54;
        line.moveTo(x * scale, (top + 128) * scale);
        for (int loop = 0; loop < 6; loop++) {
            double rise = 2 + chance.nextDouble() * 3;
            line.curveTo(
                    (x + 5) * scale,
                    (top + 128 - rise) * scale,
                    (x - 1) * scale,
                    (top + 127 - rise) * scale,
                    (x + 4.5) * scale,
                    (top + 128.4) * scale);
            x += 4.5;
        }
        paper.setStroke(new java.awt.BasicStroke((float) (0.45 * scale)));
        paper.draw(line);
    }
}
