# Presentation attributes, not classes: WeasyPrint does not apply the page's style sheet within SVG.
# Draws the scatter plot of slides.html as SVG; with -v fit=1 also the least squares line and the residuals, computed here.
function px(hours) { return 70 + hours * 92 }
function py(points) { return 440 - (points - 40) * 10 }
BEGIN {
  n = split("53 52 62 70 66 78", y, " ")
  for (i = 1; i <= n; i++) { mx += i / n; my += y[i] / n }
  for (i = 1; i <= n; i++) { sxy += (i - mx) * (y[i] - my); sxx += (i - mx) ^ 2 }
  slope = sxy / sxx; intercept = my - slope * mx
  print "<svg width='740' height='520'>"
  for (p = 40; p <= 80; p += 10) printf "<line stroke='#e3e7ed' stroke-width='1.5' x1='70' x2='700' y1='%d' y2='%d'/><text font-family='Noto Sans' font-size='22' fill='#4a5666' x='30' y='%d'>%d</text>\n", py(p), py(p), py(p) + 8, p
  for (i = 1; i <= n; i++) printf "<text font-family='Noto Sans' font-size='22' fill='#4a5666' x='%d' y='474'>%d</text>\n", px(i) - 6, i
  print "<line stroke='#4a5666' stroke-width='2.5' x1='70' x2='700' y1='440' y2='440'/><line stroke='#4a5666' stroke-width='2.5' x1='70' x2='70' y1='30' y2='440'/><text font-family='Noto Sans' font-size='22' fill='#4a5666' x='590' y='508'>hours studied</text><text font-family='Noto Sans' font-size='22' fill='#4a5666' x='20' y='16'>points</text>"
  if (fit) {
    printf "<line stroke='#b0561a' stroke-width='5' x1='%d' y1='%.1f' x2='%d' y2='%.1f'/>\n", px(0.3), py(intercept + slope * 0.3), px(6.6), py(intercept + slope * 6.6)
    for (i = 1; i <= n; i++) printf "<line stroke='#b0561a' stroke-width='3' stroke-dasharray='7 6' x1='%d' x2='%d' y1='%d' y2='%.1f'/>\n", px(i), px(i), py(y[i]), py(intercept + slope * i)
  }
  for (i = 1; i <= n; i++) printf "<circle fill='#24508f' cx='%d' cy='%d' r='11'/>\n", px(i), py(y[i])
  print "</svg>"
}
