-- One rule for every allergy: Nutrición answers and Calidad is informed. Where the area came from the words, some went to Calidad and nobody told
-- Nutrición. A rule that names other areas stays as it is.

update routing_rule set area_from_text = false, version = version + 1
    where danger_kind = 'ALERGIA' and area_code = 'NUTRICION' and copies = 'CALIDAD' and area_from_text = true;
